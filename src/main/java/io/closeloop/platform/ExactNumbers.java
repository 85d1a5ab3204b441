package io.closeloop.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Amounts in columns of JSON stay decimal: they are read and written as the API's are. */
@Configuration(proxyBeanMethods = false)
class ExactNumbers {

    @Bean
    HibernatePropertiesCustomizer decimalsInJson(ObjectMapper json) {
        return properties -> properties.put(AvailableSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(json));
    }
}
