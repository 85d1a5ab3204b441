package io.closeloop.rules.draft;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import io.closeloop.rules.table.DecisionFile;
import io.closeloop.rules.table.TableDifference;
import io.closeloop.rules.table.TableReader;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What authors do with their drafts. */
@Component
@Transactional
public class Drafts {

    private final DraftStore store;
    private final PublishedFiles published;
    private final RuleAudit audit;

    Drafts(DraftStore store, PublishedFiles published, RuleAudit audit) {
        this.store = store;
        this.published = published;
        this.audit = audit;
    }

    /**
     * The author's draft of a decision, begun where there was none.
     *
     * @param xml what to begin with; null for what is published
     */
    Opened open(String key, String xml, Actor actor) {
        PublishedFile current = published.current(key);
        String begun = xml == null ? current.xml() : checked(current.key(), xml);
        boolean isNew = store.begin(current.key(), actor.userId(), begun, current.version());
        Draft draft = store.of(current.key(), actor.userId()).orElseThrow();
        if (isNew) {
            audit.record(actor.userId(), RuleAct.DRAFT_BEGUN, draft.key(), reference(draft), null);
        }
        return new Opened(isNew, view(draft));
    }

    List<DraftSummary> all(String key) {
        return store.of(published.current(key).key());
    }

    /**
     * A draft as its editor shows it.
     *
     * @throws Refusal NOT_FOUND
     */
    public DraftView get(String key, long id) {
        return view(store.get(published.current(key).key(), id));
    }

    /** In what a draft differs from what is published now. */
    TableDifference difference(String key, long id) {
        PublishedFile current = published.current(key);
        return TableDifference.between(
                TableReader.read(current.xml()),
                TableReader.read(store.get(current.key(), id).xml()));
    }

    /**
     * Saves the author's draft.
     *
     * @param revision the one that was changed
     * @throws Refusal FORBIDDEN where it is somebody else's, CONFLICT where it was saved meanwhile, INVALID where it
     *     cannot be read
     */
    public DraftView save(String key, long id, String xml, int revision, Actor actor) {
        String top = published.current(key).key();
        Draft draft = store.get(top, id);
        if (!draft.author().equals(actor.userId())) {
            throw Refusal.forbidden("This is the draft of " + draft.author() + "; begin one of your own.");
        }
        Draft saved = store.save(top, id, checked(top, xml), revision);
        audit.record(actor.userId(), RuleAct.DRAFT_SAVED, top, reference(saved), null);
        return view(saved);
    }

    void delete(String key, long id, Actor actor) {
        String top = published.current(key).key();
        Draft draft = store.get(top, id);
        if (!draft.author().equals(actor.userId()) && !actor.isIn(Groups.ADMINISTRATORS)) {
            throw Refusal.forbidden("This is the draft of " + draft.author() + ".");
        }
        store.delete(top, id);
        audit.record(actor.userId(), RuleAct.DRAFT_DELETED, top, reference(draft), null);
    }

    private static String reference(Draft draft) {
        return "draft %d of %s, revision %d".formatted(draft.id(), draft.author(), draft.revision());
    }

    private DraftView view(Draft draft) {
        return DraftView.of(draft, store.of(draft.key()));
    }

    /** What is half-finished may be saved, what cannot be read or is of another decision may not. */
    private static String checked(String key, String xml) {
        DecisionFile file = TableReader.read(xml);
        if (file.decision(key).isEmpty()) {
            throw Refusal.invalid("xml", "must have the decision \"" + key + "\": processes take it by this key", null);
        }
        return xml;
    }

    /** @param isNew whether it was begun just now */
    record Opened(boolean isNew, DraftView draft) {}
}
