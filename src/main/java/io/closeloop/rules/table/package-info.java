/** What a decision file says, read from its XML with nothing trusted, and how two files differ cell by cell. */
package io.closeloop.rules.table;
