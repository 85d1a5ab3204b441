package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Takes in leads that are posted at the same moment in one transaction: what arrives while others are being written waits
 * for their end and is then taken along. Who comes alone waits for nobody, and nobody is answered before the lead is safe.
 */
@Service
public class LeadPosts {

    /** More would let the first wait long for the last. */
    private static final int MOST = 20;

    private final PostingReader reader;
    private final LeadIntake intake;
    private final LinkedBlockingQueue<Post> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> new Thread(work, "lead-posts"));

    LeadPosts(PostingReader reader, LeadIntake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    /**
     * Takes one lead in as {@link LeadIntake#capture} does, by itself where the request has a key: another one with the
     * same key waits for it.
     *
     * @throws io.closeloop.base.Refusal as there
     */
    public LeadIntake.Answer take(Map<String, ?> fields, Actor actor, String idempotencyKey) {
        if (idempotencyKey != null) {
            return intake.capture(fields, actor, idempotencyKey);
        }
        Post post = new Post(reader.read(Fields.json(fields)), actor, new CompletableFuture<>());
        waiting.add(post);
        writer.execute(this::writeWaiting);
        return post.await();
    }

    /** Runs once for each post, and finds nothing left for those that were taken along. */
    private void writeWaiting() {
        List<Post> posts = next();
        if (posts.size() > 1) {
            writeTogether(posts);
        } else {
            posts.forEach(this::writeAlone);
        }
    }

    /** The longest waiting one and those of the same user that cannot be the same lead as another of them. */
    private List<Post> next() {
        List<Post> next = new ArrayList<>();
        Set<Identity> taken = new HashSet<>();
        for (Iterator<Post> posts = waiting.iterator(); posts.hasNext() && next.size() < MOST; ) {
            Post post = posts.next();
            if (next.isEmpty() || post.goesWith(next.get(0), taken)) {
                posts.remove();
                next.add(post);
                taken.addAll(post.posting().lead().identities());
            }
        }
        return next;
    }

    /** What goes wrong with one is not the others' fault: each then comes again by itself. */
    private void writeTogether(List<Post> posts) {
        List<LeadIntake.Answer> answers;
        try {
            answers = captured(posts);
        } catch (RuntimeException | Error failure) {
            posts.forEach(this::writeAlone);
            return;
        }
        for (int index = 0; index < posts.size(); index++) {
            posts.get(index).answer().complete(answers.get(index));
        }
    }

    private void writeAlone(Post post) {
        post.answerWith(() -> captured(List.of(post)).get(0));
    }

    private List<LeadIntake.Answer> captured(List<Post> posts) {
        return intake.captureTogether(
                posts.stream().map(Post::posting).toList(), posts.get(0).actor());
    }

    @PreDestroy
    void stop() {
        writer.shutdown();
    }

    /** A request that waits for its answer. */
    private record Post(Posting posting, Actor actor, CompletableFuture<LeadIntake.Answer> answer) {

        boolean goesWith(Post first, Set<Identity> taken) {
            return actor.equals(first.actor)
                    && posting.lead().identities().stream().noneMatch(taken::contains);
        }

        void answerWith(Supplier<LeadIntake.Answer> work) {
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        }

        LeadIntake.Answer await() {
            try {
                return answer.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }
}
