package io.closeloop.rules.check;

import io.closeloop.base.Refusal;
import io.closeloop.process.DecisionGuard;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Lets only files be deployed that {@link RuleCheck#mustBeSafe} takes. */
@Component
class SafeDeployments implements DecisionGuard {

    /** Four bytes for each character that a file may have. */
    private static final int LONGEST = 4 * 1024 * 1024;

    @Override
    public void check(String name, byte[] file) {
        if (file.length > LONGEST) {
            throw Refusal.invalid(name, "must have at most " + LONGEST + " bytes", null);
        }
        RuleCheck.mustBeSafe(characters(name, file));
    }

    /** In one encoding only: what another reader makes of the same bytes could be another file. */
    private static String characters(String name, byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid(name, "must be written in UTF-8", null);
        }
    }
}
