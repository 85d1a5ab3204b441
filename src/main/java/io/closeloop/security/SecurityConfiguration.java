package io.closeloop.security;

import io.closeloop.base.Groups;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * The gate. Everything needs a login except the health check and the web applications under {@code /camunda}, which
 * have a login page of their own. Paths of the guards behind it are the servlet container's patterns, so that guard and
 * servlet understand every spelling of a path alike; Spring Security's firewall refuses the odd spellings before.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {

    private static final int BEHIND_THE_GATE = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    /** Patterns are of the whole path; by default they would be of the part behind each servlet's own. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Nobody asks how long each of the gate's twenty filters took; measuring it cost every request. */
    @Bean
    SecurityObservationSettings observedAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    /** The web applications check logins and forged requests themselves; the guards behind the gate see them too. */
    @Bean
    @Order(1)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return http.securityMatcher("/camunda", "/camunda/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(SecurityConfiguration::leaveSessionsAlone)
                // Their scripts and pictures may be kept by the browser.
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable()).frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain gate(
            HttpSecurity http,
            Logins logins,
            WebAppLogins webAppLogins,
            Problems problems,
            ProblemEntryPoint refused,
            ProcessEngine engine)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .requestMatchers("/", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Groups.ADMINISTRATORS)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                // Requests with a password cannot be forged; those with a session are checked by WebAppSession.
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(SecurityConfiguration::leaveSessionsAlone)
                .addFilterBefore(new WebAppSession(logins, problems, webAppLogins), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineUser(engine.getIdentityService()), AuthorizationFilter.class)
                .build();
    }

    @Bean
    FilterRegistrationBean<ClosedSetup> closedSetup(Problems problems) {
        return behindTheGate(new ClosedSetup(problems), "/camunda/api/admin/*");
    }

    @Bean
    FilterRegistrationBean<WebAppLogin> webAppLogin(LoginThrottle throttle, Logins logins, ProblemEntryPoint refused) {
        return behindTheGate(new WebAppLogin(throttle, logins, refused), "/camunda/api/admin/auth/*");
    }

    @Bean
    FilterRegistrationBean<EngineRequests> engineRequests(
            WebAppLogins webAppLogins, SubmittedFields submittedFields, Problems problems) {
        return behindTheGate(
                new EngineRequests(webAppLogins, submittedFields, problems), "/engine-rest/*", "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<LimitedLists> limitedLists(
            @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int limit) {
        return behindTheGate(new LimitedLists(limit), "/engine-rest/*", "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<UnknownPages> unknownPages(ProcessEngine engine, Problems problems) {
        return behindTheGate(new UnknownPages(engine.getName(), problems), "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        return behindTheGate(new PageNonce(), "/camunda/app/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> behindTheGate(F filter, String... patterns) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(patterns);
        registration.setOrder(BEHIND_THE_GATE);
        return registration;
    }

    /** There is a session for the web applications only, and they renew it at each login. */
    private static void leaveSessionsAlone(SessionManagementConfigurer<HttpSecurity> session) {
        session.sessionCreationPolicy(SessionCreationPolicy.STATELESS).sessionFixation(fixation -> fixation.none());
    }
}
