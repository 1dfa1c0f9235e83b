package org.televisit.application.vault;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.RecordsMerged;
import org.televisit.domain.vault.DataKeyRepository;

/** What was sealed about one record can be read as the other's when two records become one. */
@Dependent
public class VaultFollows {

    @Inject
    private DataKeyRepository keys;

    void merged(@Observes RecordsMerged records) {
        keys.move(records.from(), records.into());
    }
}
