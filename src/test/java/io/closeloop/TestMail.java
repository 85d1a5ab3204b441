package io.closeloop;

import io.closeloop.base.CustomerMail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;

/** Mail that is configured for those customers only whom a test names; it keeps what they get. */
@Primary
public class TestMail implements CustomerMail {

    private final Set<String> addresses = ConcurrentHashMap.newKeySet();
    private final Set<String> posted = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Letter>> letters = new ConcurrentHashMap<>();
    private final ObjectProvider<CustomerMail> all;

    TestMail(ObjectProvider<CustomerMail> all) {
        this.all = all;
    }

    /** From now on there is mail to this address. */
    public void reaches(String address) {
        addresses.add(address);
    }

    /** From now on mail to this address goes the application's own way. */
    public void posts(String address) {
        posted.add(address);
    }

    public List<Letter> to(String address) {
        return letters.getOrDefault(address, List.of());
    }

    @Override
    public boolean send(Letter letter) {
        if (posted.contains(letter.address())) {
            return application().send(letter);
        }
        if (!addresses.contains(letter.address())) {
            return false;
        }
        letters.computeIfAbsent(letter.address(), unknown -> new CopyOnWriteArrayList<>())
                .add(letter);
        return true;
    }

    private CustomerMail application() {
        return all.stream().filter(mail -> mail != this).findFirst().orElseThrow();
    }
}
