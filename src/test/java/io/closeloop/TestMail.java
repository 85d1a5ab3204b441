package io.closeloop;

import io.closeloop.base.CustomerMail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mail that is configured for those customers only whom a test names; it keeps what they get. */
public class TestMail implements CustomerMail {

    private final Set<String> addresses = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Letter>> letters = new ConcurrentHashMap<>();

    /** From now on there is mail to this address. */
    public void reaches(String address) {
        addresses.add(address);
    }

    public List<Letter> to(String address) {
        return letters.getOrDefault(address, List.of());
    }

    @Override
    public boolean send(Letter letter) {
        if (!addresses.contains(letter.address())) {
            return false;
        }
        letters.computeIfAbsent(letter.address(), unknown -> new CopyOnWriteArrayList<>())
                .add(letter);
        return true;
    }
}
