import { mount } from 'svelte';
import './page/base.css';
import App from './page/App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element with the id "app"');
mount(App, { target });
