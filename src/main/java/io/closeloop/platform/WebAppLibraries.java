package io.closeloop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves what several plugins of the web applications import, from the same origin as their pages' policy demands:
 * {@code /camunda/lib/closeloop/} the scripts they share, {@code /camunda/lib/echarts/} the charts.
 */
@Configuration(proxyBeanMethods = false)
class WebAppLibraries implements WebMvcConfigurer {

    private static final String CHARTS = "META-INF/maven/org.mvnpm/echarts/pom.properties";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Asked for again each time, and answered "not modified": a new release must not meet an old script.
        registry.addResourceHandler("/camunda/lib/closeloop/**")
                .addResourceLocations("classpath:/plugin-webapp/shared/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/camunda/lib/echarts/**")
                .addResourceLocations(directoryOfCharts())
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }

    /** The directory is named after the version, which only the library itself knows. */
    private static String directoryOfCharts() {
        try {
            String version = PropertiesLoaderUtils.loadProperties(new ClassPathResource(CHARTS))
                    .getProperty("version");
            return "classpath:/META-INF/resources/_static/echarts/" + version + "/dist/";
        } catch (IOException e) {
            throw new UncheckedIOException("The charts are not among the libraries", e);
        }
    }
}
