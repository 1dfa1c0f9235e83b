package org.televisit.container;

import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.televisit.infrastructure.vault.CredentialStoreKeys;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/** The server's credential store, in which an operator adds a master key and takes one out; both are there in the end. */
final class KeyStore implements AutoCloseable {

    static final String OLD = "content-1";
    static final String NEW = "content-2";

    private static final int KEY_BYTES = 32;

    private final CredentialStore store;
    private final SecretKey old;

    KeyStore() throws ReflectiveOperationException, CredentialStoreException {
        store = ofTheServer();
        old = store.retrieve(OLD, SecretKeyCredential.class).getSecretKey();
    }

    // found as the application finds it, whose modules the tests have not
    private static CredentialStore ofTheServer() throws ReflectiveOperationException {
        Method found = CredentialStoreKeys.class.getDeclaredMethod("store");
        found.setAccessible(true);
        return (CredentialStore) ((Optional<?>) found.invoke(null)).orElseThrow();
    }

    void addNew() throws CredentialStoreException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        store.store(NEW, new SecretKeyCredential(new SecretKeySpec(key, "AES")));
    }

    void loseOld() throws CredentialStoreException {
        store.remove(OLD, SecretKeyCredential.class);
    }

    void returnOld() throws CredentialStoreException {
        store.store(OLD, new SecretKeyCredential(old));
    }

    @Override
    public void close() throws CredentialStoreException {
        if (!store.exists(OLD, SecretKeyCredential.class)) {
            returnOld();
        }
    }
}
