package io.closeloop.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes a header {@code Accept} that nobody can read for none: Spring could not even say what is wrong with it. */
@Configuration(proxyBeanMethods = false)
class UnreadableAccept implements WebMvcConfigurer {

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(this::accepted));
    }

    private List<MediaType> accepted(NativeWebRequest request) {
        try {
            return header.resolveMediaTypes(request);
        } catch (HttpMediaTypeNotAcceptableException unreadable) {
            return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
        }
    }
}
