/** The log of everything that was done to decisions. */
package io.closeloop.rules.audit;
