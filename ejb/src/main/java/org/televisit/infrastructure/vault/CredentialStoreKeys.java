package org.televisit.infrastructure.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.televisit.domain.vault.MasterKeys;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/**
 * The secret keys {@code content-1}, {@code content-2} … of the server's credential store {@code televisit}. The one
 * with the highest number wraps; the others open what they wrapped. The store is read anew each time: a key that an
 * operator adds counts at once.
 */
@ApplicationScoped
public class CredentialStoreKeys implements MasterKeys {

    private static final ServiceName STORE =
            ServiceName.of("org", "wildfly", "security", "credential-store", "televisit");
    private static final Pattern NAME = Pattern.compile("content-([1-9]\\d{0,5})");
    private static final long PATIENCE_SECONDS = 30;

    @Override
    public String current() {
        return store().flatMap(CredentialStoreKeys::newest)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no key to seal contents with: the server's credential store 'televisit' has no secret"
                                + " key 'content-1'. Restore it from your backup; a new hospital has it made once by"
                                + " starting with TELEVISIT_KEYS_CREATE=true."));
    }

    @Override
    public Optional<SecretKey> named(String name) {
        return store().filter(there -> NAME.matcher(name).matches()).flatMap(store -> key(store, name));
    }

    private static Optional<SecretKey> key(CredentialStore store, String name) {
        try {
            return Optional.ofNullable(store.retrieve(name, SecretKeyCredential.class))
                    .map(SecretKeyCredential::getSecretKey);
        } catch (CredentialStoreException e) {
            throw unreadable(e);
        }
    }

    private static Optional<String> newest(CredentialStore store) {
        try {
            return store.getAliases().stream()
                    .filter(alias -> NAME.matcher(alias).matches())
                    .max(Comparator.comparingInt(CredentialStoreKeys::number));
        } catch (CredentialStoreException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(CredentialStoreException failure) {
        return new IllegalStateException("The server's credential store 'televisit' cannot be read", failure);
    }

    private static int number(String alias) {
        Matcher name = NAME.matcher(alias);
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    // the server offers it to its own subsystems only, by its registry of services
    private static Optional<CredentialStore> store() {
        ServiceController<?> service =
                CurrentServiceContainer.getServiceContainer().getService(STORE);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of((CredentialStore) service.awaitValue(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (IllegalStateException | TimeoutException notThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
