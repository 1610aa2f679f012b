import { mount } from 'svelte';
import './page/base.css';
import App from './page/App.svelte';

// Before the first paint, so that a forced theme never flashes; the page keeps it from then on.
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id "app"');
mount(App, { target });
