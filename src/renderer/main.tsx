import { createRoot } from 'react-dom/client';
import './app/mantine-styles';
import './app/tokens.css';
import './app/base.css';
import './components/utilities.css';
import { App } from './app/app';
import { catchUp, startListening } from './app/listening';
import { firstPlace } from './app/follow-link';
import { placeInAddress, startAt } from './navigation/navigation';
import { portero } from './bridge/bridge';
import { reportUncaught } from './bridge/failure-report';
import { startWords } from './i18n/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

reportUncaught();
startListening();
const caughtUp = catchUp();
await startWords(portero.start.language);
// Whoever signs in every morning starts at their own sign-in, not at the door.
const place = placeInAddress() ?? firstPlace(portero.start);
if (place !== null) await Promise.all([caughtUp, startAt(place)]);
createRoot(root).render(<App />);
