/** What decisions of the past show: a draft run over them, why each was taken, and how often each row was hit. */
package io.closeloop.rules.evidence;
