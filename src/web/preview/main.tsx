import { render } from 'preact';
import { Preview } from './Preview';
import '../support/page/base.css';
import '../support/page/page.css';
import './preview.css';

render(<Preview />, document.getElementById('root')!);
