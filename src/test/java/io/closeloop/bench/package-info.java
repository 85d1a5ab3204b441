/** How fast Closeloop is beside a bare engine that takes the same process steps; run by {@code mvn -Pbench verify}. */
package io.closeloop.bench;
