/** The application: everything below is one deployable. */
package io.closeloop;
