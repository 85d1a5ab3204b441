/** Finds what is wrong with a decision file before anybody depends on it, and says it in plain words. */
package io.closeloop.rules.check;
