/** Decides examples by a file that is not deployed, tells row by row why, and keeps the examples it must get right. */
package io.closeloop.rules.trial;
