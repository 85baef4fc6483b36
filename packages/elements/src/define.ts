// The one module with a side effect: registers what a page names itself. The parts register when they are first drawn.
import './declaration/define.ts';
import './form/define.ts';
