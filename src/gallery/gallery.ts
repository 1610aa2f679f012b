import { mount } from 'svelte';
import '../page/base.css';
import Gallery from './Gallery.svelte';

const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

mount(Gallery, { target: document.body });
document.documentElement.dataset.ready = 'true';
