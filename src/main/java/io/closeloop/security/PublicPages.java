package io.closeloop.security;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The pages for customers, who have no login: what a personal link allows, its token decides. They carry no scripts, name
 * no other site, and keep their address, which is the secret, to themselves.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages {

    private static final String PATHS = "/survey/**";
    private static final String FILTERED = "/survey/*";

    /** Own styles, own forms, nothing else. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(0)
    SecurityFilterChain publicPageGate(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, PATHS)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, PATHS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // There is no session that a forged request could use.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Before the gate: what is too much is not even read. */
    @Bean
    FilterRegistrationBean<Filter> publicPageLimit(Clock clock, Problems problems) {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>(new PublicPageLimit(clock, problems));
        registration.addUrlPatterns(FILTERED);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 2);
        return registration;
    }
}
