package org.televisit.application.vault;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.security.Roles;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.vault.DataKey;
import org.televisit.domain.vault.DataKeyRepository;
import org.televisit.domain.vault.MasterKeys;

/** The care of the keys: are they all there, and are data keys wrapped by the newest of them? */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class VaultService {

    private static final int BATCH = 500;

    @Inject
    private DataKeyRepository keys;

    @Inject
    private MasterKeys masters;

    /**
     * Looks whether content can be sealed, and everything that is sealed be opened.
     *
     * @throws IllegalStateException with a line that says what is missing and what to do
     */
    public void requireKeys() {
        masters.current();
        for (DataKey key : keys.oneOfEachMaster()) {
            try {
                key.unwrapped(masters);
            } catch (BusinessException e) {
                throw new IllegalStateException(
                        "Contents are sealed under the key '" + key.masterKey() + "', and the key store "
                                + (e.reason().equals("content-key-missing") ? "lacks it" : "has another by that name")
                                + ". Restore the key store that belongs to this database.",
                        e);
            }
        }
    }

    /**
     * Wraps some of the data keys that an older master key wraps by the current one. The contents stay as they are.
     *
     * @return how many; 0 when none is left
     */
    public int rewrapSome() {
        List<DataKey> older = keys.notWrappedBy(masters.current(), BATCH);
        older.forEach(key -> key.rewrap(masters));
        return older.size();
    }
}
