package org.televisit.infrastructure.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.security.NoSuchAlgorithmException;
import javax.crypto.KeyGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.televisit.application.trail.ChainKey;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/**
 * The secret key {@code audit-1} of the server's credential store {@code televisit}. It is made where the environment
 * says that keys may be; elsewhere a missing one keeps the application from starting: it was lost, and another would
 * make the whole trail look forged.
 */
@ApplicationScoped
public class StoredChainKey implements ChainKey {

    private static final Logger LOG = Logger.getLogger(StoredChainKey.class);
    private static final String ALIAS = "audit-1";
    private static final int BITS = 256;

    private final boolean mayMake;
    private byte[] key;

    /** For the container's proxy. */
    protected StoredChainKey() {
        this(false);
    }

    /** @param mayMake whether a missing key is made */
    @Inject
    public StoredChainKey(@ConfigProperty(name = "televisit.keys.create", defaultValue = "false") boolean mayMake) {
        this.mayMake = mayMake;
    }

    /** Makes a missing key fail the deployment instead of the first link. */
    void check(@Observes Startup deployed) {
        bytes();
    }

    @Override
    public synchronized byte[] bytes() {
        if (key == null) {
            key = stored();
        }
        return key.clone();
    }

    private byte[] stored() {
        CredentialStore store = CredentialStoreKeys.store().orElseThrow(StoredChainKey::missing);
        try {
            SecretKeyCredential found = store.retrieve(ALIAS, SecretKeyCredential.class);
            if (found == null && mayMake) {
                found = made(store);
            }
            if (found == null) {
                throw missing();
            }
            return found.getSecretKey().getEncoded();
        } catch (CredentialStoreException e) {
            throw new IllegalStateException("The server's credential store 'televisit' cannot be read", e);
        }
    }

    private static SecretKeyCredential made(CredentialStore store) throws CredentialStoreException {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(BITS);
            SecretKeyCredential made = new SecretKeyCredential(generator.generateKey());
            store.store(ALIAS, made, null);
            store.flush();
            LOG.info("A key of the audit chain was made");
            return made;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has AES", impossible);
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("There is no key of the audit chain: the server's credential store 'televisit'"
                + " has no secret key 'audit-1'. Restore it from your backup; a new hospital has it made once by"
                + " starting with TELEVISIT_KEYS_CREATE=true.");
    }
}
