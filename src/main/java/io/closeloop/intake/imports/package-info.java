/** Imports of CSV and Excel files: reads them, maps their columns, and works them through in the background. */
package io.closeloop.intake.imports;
