/** How processes run: times and waits of their steps, finished instances, and what happened in one of them. */
package io.closeloop.insight.process;
