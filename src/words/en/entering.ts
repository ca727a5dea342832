type Mode = 'vr' | 'ar'
type Refusal = 'not-allowed' | 'not-supported' | 'security' | 'busy' | 'other'

/** The way into a headset, and out of it. */
export const enteringWords = {
  title: 'Headset and 3D',
  /** of the button, by what it does here */
  button: { enter: 'Enter immersive view', 'full-page': 'Open in full page', secure: 'Headset and 3D', 'hand-out': 'Headset and 3D hand-out' } as Readonly<Record<'enter' | 'full-page' | 'secure' | 'hand-out', string>>,
  waiting: 'The scene is being prepared for the headset',
  entering: 'Entering',
  options: 'Passthrough, hands, code for a headset',
  enter: { vr: 'Enter immersive view', ar: 'Enter with passthrough' } as Readonly<Record<Mode, string>>,
  enterSays: 'The same view stands as a table in front of you, and comes back with you.',
  passthroughSays: 'With passthrough the table stands in your own room.',
  hands: 'Use hand tracking',
  handsSay: 'The headset may ask for it. Without it, controllers or gaze and pinch do everything.',
  fullPage: 'The page around this one does not let it use a headset. A page of its own may.',
  openFullPage: 'Open in full page',
  secure: 'A headset enters only from a secure address (https). This address is not one.',
  nothing: 'This browser has no headset. Open this view in the browser of one, or take it along as a 3D file.',
  code: {
    title: 'This view in a headset',
    says: 'Scan the code, or type the address into the browser of the headset. It carries this view.',
    alt: (address: string) => `Code for ${address}`,
    address: 'Address of this view',
    from: 'Address to use',
    copy: 'Copy address',
    own: 'Your own list never leaves this computer. The headset opens the address without it, unless the list is opened there too.',
    tooLong: 'This view is too long for a code. The address carries it.',
    hereOnly: 'This address works on this computer only. Stop the server, start it again with “npm run start:https”, and open this dialog once more: then the address reaches every device in the same network.',
    file: 'This page is a file on this computer, and no address leads a headset to it. The 3D hand-out does.',
    certificate: 'The headset warns once about the certificate, because this computer made it. Choose the details, then go on to the page.',
  },
  handOut: { title: 'Without a headset', says: 'The picture as a 3D file, for Quick Look on Apple devices and for programs that show 3D.', make: '3D hand-out' },
  refused: {
    'not-allowed': 'The immersive view was not allowed. Press the button again and agree to the question of the browser, or allow it in the settings of this site.',
    'not-supported': 'This device refused the immersive view. Check that the headset is connected and awake, and press the button again.',
    security: 'The page around this one does not allow the immersive view. Open this view in a page of its own.',
    busy: 'Another immersive view is still open. Close it, and press the button again.',
    other: 'The immersive view did not open. Press the button once more; if it stays closed, reload the page.',
  } as Readonly<Record<Refusal, string>>,
  /** what the browser itself said, after the sentence */
  came: (sentence: string, came: string) => (came === '' ? sentence : `${sentence} (${came})`),
  passthroughRefused: 'This device offered passthrough and then refused it. It is not offered again; the immersive view without it is.',
  popUp: 'The browser did not open another page. Copy the address and open it yourself.',
  inside: {
    title: { vr: 'In the headset now', ar: 'In the headset now, with passthrough' } as Readonly<Record<Mode, string>>,
    says: 'This page waits. What is selected and supposed in there is here when you come back.',
    asleep: 'The headset has put the view aside. It goes on as soon as it is looked at again.',
    leave: 'Leave the immersive view',
  },
  left: 'Left the immersive view',
  lostContext: 'The graphics of this device were reset, and the immersive view was left. The page comes back by itself.',
} as const
