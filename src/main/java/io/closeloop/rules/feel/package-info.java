/** The part of FEEL that decisions may use: small enough that every evaluation ends soon and touches nothing else. */
package io.closeloop.rules.feel;
