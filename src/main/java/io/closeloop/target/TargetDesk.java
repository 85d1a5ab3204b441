package io.closeloop.target;

import io.closeloop.base.Actor;
import io.closeloop.base.Refusal;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sets targets for other packages, by the same checks as over HTTP. */
@Service
public class TargetDesk {

    private final Targets targets;

    TargetDesk(Targets targets) {
        this.targets = targets;
    }

    /** @throws Refusal INVALID with everything that is wrong; FORBIDDEN where it is not for this user to set */
    public void set(Map<String, ?> body, Actor actor) {
        targets.set(body, actor);
    }
}
