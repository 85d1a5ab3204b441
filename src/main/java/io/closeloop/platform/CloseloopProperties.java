package io.closeloop.platform;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code closeloop.} for the whole application.
 *
 * @param dataDirectory where the embedded PostgreSQL keeps its files; unused with {@code spring.datasource.url}
 * @param zone the time zone in which people's days and working hours are counted
 * @param demo whether the demo organisation is wanted; {@code null} = only with the embedded database
 */
@ConfigurationProperties("closeloop")
record CloseloopProperties(
        @DefaultValue("data") Path dataDirectory,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        Boolean demo) {}
