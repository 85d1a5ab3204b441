/** Drafts of decision files, what they would decide, and the saved examples that they must get right. */
package io.closeloop.rules.draft;
