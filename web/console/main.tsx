import { createRoot } from 'react-dom/client';
import { Root } from './app/Root.tsx';
import './theme/base.css';

const place = document.getElementById('console');
if (place !== null) createRoot(place).render(<Root />);
