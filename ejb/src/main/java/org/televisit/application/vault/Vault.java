package org.televisit.application.vault;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.ContentKey;
import org.televisit.domain.vault.DataKey;
import org.televisit.domain.vault.DataKeyRepository;
import org.televisit.domain.vault.MasterKeys;
import org.televisit.domain.vault.Purpose;

/**
 * Where content goes to be sealed and comes to be opened, in the caller's transaction. The id given names the row, and
 * the piece of it when a content is sealed in pieces; what was sealed under one id opens under no other.
 */
@Dependent
public class Vault {

    private static final Logger LOG = Logger.getLogger(Vault.class);

    private DataKeyRepository keys;
    private MasterKeys masters;
    private ApplicationClock clock;

    protected Vault() {}

    /** Over these keys. */
    @Inject
    public Vault(DataKeyRepository keys, MasterKeys masters, ApplicationClock clock) {
        this.keys = keys;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * Seals a content about this person; their first makes their key.
     *
     * @param id at least 22 characters that name this content and no other of its purpose
     */
    public byte[] seal(Patient person, Purpose purpose, String id, byte[] content) {
        return sealing(person).seal(purpose, id, content);
    }

    /** As {@link #seal(Patient, Purpose, String, byte[])} for text. */
    public byte[] seal(Patient person, Purpose purpose, String id, String text) {
        return seal(person, purpose, id, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that seals what is new about this person, for one who has many pieces to seal in this transaction. */
    public ContentKey sealing(Patient person) {
        return keys.inUse(person)
                .orElseGet(() -> keys.save(DataKey.made(person, masters, clock.now())))
                .unwrapped(masters);
    }

    /**
     * Opens a content about this person.
     *
     * @throws BusinessException NOT_FOUND content-erased; UNAVAILABLE content-damaged, content-key-missing
     */
    public byte[] open(Patient person, Purpose purpose, String id, byte[] sealed) {
        try {
            return opening(person, sealed).open(purpose, id, sealed);
        } catch (BrokenSealException broken) {
            LOG.errorf("Sealed content cannot be opened: %s %s: %s", purpose, id, broken.getMessage());
            throw broken;
        }
    }

    /** As {@link #open(Patient, Purpose, String, byte[])} for text. */
    public String openText(Patient person, Purpose purpose, String id, byte[] sealed) {
        return new String(open(person, purpose, id, sealed), StandardCharsets.UTF_8);
    }

    /**
     * The key that a content about this person is sealed under, for one who has many pieces to open.
     *
     * @param sealed one of the pieces
     * @throws BusinessException NOT_FOUND content-erased; UNAVAILABLE content-damaged, content-key-missing
     */
    public ContentKey opening(Patient person, byte[] sealed) {
        DataKey key = keys.byPublicId(ContentKey.idOf(sealed))
                .filter(found -> found.patient().equals(person))
                .orElseThrow(() -> new BusinessException(Category.UNAVAILABLE, "content-damaged"));
        return key.unwrapped(masters);
    }

    /** Makes everything that is sealed about this person unreadable for good; what comes later gets a new key. */
    public void shred(Patient person) {
        keys.allInUse(person).forEach(key -> key.shred(clock.now()));
    }
}
