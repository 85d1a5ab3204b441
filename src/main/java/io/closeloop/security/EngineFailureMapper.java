package io.closeloop.security;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.closeloop.base.Refusal;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes before the engine's own mappers, which answer 500 for every refusal of ours and quote the failure's words, SQL
 * included. What they answer below 500 stays. One subclass per type that the engine has a mapper for, because the
 * nearest type wins, and then the priority.
 *
 * @param <T> what is mapped
 */
abstract class EngineFailureMapper<T extends Throwable> implements ExceptionMapper<T> {

    private static final int BEFORE_THE_ENGINES_OWN = 1;
    private static final Pattern INNER_WORDS = Pattern.compile("ENGINE-\\d+ | to java (?:enum )?type [\\w.$]+");
    private static final Logger LOG = LoggerFactory.getLogger(EngineFailureMapper.class);

    /** Stands for the request that is being answered; JAX-RS makes the mapper and puts it in. */
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(T failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return response(EngineFailure.of(refusal, FieldLabels.of(request)));
            }
        }
        ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();
        return engine.getStatus(failure).getStatusCode() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                ? inPlainWords(engine.getResponse(failure))
                : response(unforeseen(failure));
    }

    /**
     * The engine tells which rights on which of its resources are missing, and to which class a wrong value would not be
     * converted.
     */
    private static Response inPlainWords(Response answer) {
        if (answer.getEntity() instanceof AuthorizationExceptionDto told) {
            told.setMessage(Problems.NOT_ALLOWED);
        } else if (answer.getEntity() instanceof ExceptionDto told && told.getMessage() != null) {
            told.setMessage(INNER_WORDS.matcher(told.getMessage()).replaceAll(""));
        }
        return answer;
    }

    private static EngineFailure unforeseen(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        EngineFailure told = EngineFailure.unforeseen(failure, reference);
        if (told.status() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            LOG.error("Request failed, reference {}", reference, failure);
        } else {
            LOG.debug("Request refused", failure);
        }
        return told;
    }

    private static Response response(EngineFailure failure) {
        return Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(failure)
                .build();
    }

    @Priority(BEFORE_THE_ENGINES_OWN)
    static class OfRest extends EngineFailureMapper<RestException> {}

    @Priority(BEFORE_THE_ENGINES_OWN)
    static class OfEngine extends EngineFailureMapper<ProcessEngineException> {}

    /** The JSON library's own mapper quotes the classes that it reads into. */
    @Priority(BEFORE_THE_ENGINES_OWN)
    static class OfJson extends EngineFailureMapper<JsonMappingException> {}

    @Priority(BEFORE_THE_ENGINES_OWN)
    static class OfAny extends EngineFailureMapper<Throwable> {}
}
