/** What managers see: figures by period and dimension, the funnel, forecast, losses, sources and deals at risk. */
@ApplicationModule(allowedDependencies = {"base", "process"})
package io.closeloop.insight;

import org.springframework.modulith.ApplicationModule;
