/** The ground the features stand on: embedded database, process engine settings, clock, start-up messages. */
package io.closeloop.platform;
