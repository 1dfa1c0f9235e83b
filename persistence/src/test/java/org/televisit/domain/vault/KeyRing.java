package org.televisit.domain.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Master keys of a test: the one added last wraps. */
final class KeyRing implements MasterKeys {

    private static final Random RANDOM = new Random(11);

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private String current;

    static KeyRing of(String... names) {
        KeyRing ring = new KeyRing();
        for (String name : names) {
            ring.add(name);
        }
        return ring;
    }

    KeyRing add(String name) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        keys.put(name, new SecretKeySpec(key, "AES"));
        current = name;
        return this;
    }

    KeyRing lose(String name) {
        keys.remove(name);
        return this;
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public Optional<SecretKey> named(String name) {
        return Optional.ofNullable(keys.get(name));
    }
}
