/** Decision tables as Excel workbooks: out to be edited, back in with a list of what changed and what does not fit. */
package io.closeloop.rules.excel;
