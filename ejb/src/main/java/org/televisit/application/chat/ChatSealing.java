package org.televisit.application.chat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.security.Roles;
import org.televisit.application.vault.Vault;
import org.televisit.domain.chat.ChatFile;
import org.televisit.domain.chat.ChatMessage;
import org.televisit.domain.chat.ChatRepository;
import org.televisit.domain.chat.FileStore;

/** Seals conversations that were kept before there was sealing, some at a time; until then they are read as they are. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ChatSealing {

    private static final int TEXTS = 200;

    @Inject
    private ChatRepository chat;

    @Inject
    private FileStore store;

    @Inject
    private ChatLines lines;

    @Inject
    private Vault vault;

    /**
     * Seals some in one transaction.
     *
     * @return how many; 0 when none is left
     */
    public int sealSome() {
        List<ChatMessage> texts = chat.unsealedTexts(TEXTS);
        texts.forEach(
                message -> message.becomeSealed(lines.sealed(message.call(), message.sequence(), message.plainText())));
        // of up to ten mebibytes: one a transaction
        List<ChatFile> files = chat.unsealedFiles(1);
        files.forEach(
                file -> store.seal(file, vault.sealing(file.call().appointment().patient())));
        return texts.size() + files.size();
    }
}
