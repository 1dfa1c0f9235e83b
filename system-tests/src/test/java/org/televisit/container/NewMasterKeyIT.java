package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.televisit.application.vault.VaultService;

/** Another master key: what is kept stays as it is, opens by the new one, and the old one can be thrown away. */
class NewMasterKeyIT extends WithContent {

    private static final String NOT_WRAPPED_ANEW =
            "select count(*) from data_key where wrapped is not null and master_key <> '" + KeyStore.NEW + "'";

    @EJB(lookup = "java:app/televisit-ejb/VaultService")
    VaultService vault;

    private static Map<Path, String> onDisk(Taping taping) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        for (Path file : files(taping)) {
            contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return contents;
    }

    private String refusedToStart() {
        Throwable cause = assertThrows(RuntimeException.class, () -> As.system().run(vault::requireKeys));
        while (!(cause instanceof IllegalStateException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    // the server's own timer does the same each minute: whoever comes second is refused, and looks again
    private void wrapAll() {
        while (number(NOT_WRAPPED_ANEW) > 0) {
            try {
                As.system().run(vault::rewrapSome);
            } catch (RuntimeException another) {
                entities.clear();
            }
        }
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    @Test
    void an_old_recording_plays_by_the_new_key_alone_and_lies_on_the_disk_as_it_did() throws Exception {
        Taping taping = everything();
        Story old = story;
        Map<Path, String> before = onDisk(taping);
        assertTrue(before.size() > 0);

        try (KeyStore keys = new KeyStore()) {
            keys.loseOld();
            assertTrue(refusedToStart().startsWith("There is no key to seal contents with"));
            keys.addNew();
            assertTrue(refusedToStart().contains("lacks it. Restore the key store that belongs to this database"));
            assertEquals("content-key-missing", refusal(() -> taping.played(old.patient(), 0, 99)));
            keys.returnOld();

            wrapAll();
            keys.loseOld();

            As.system().run(vault::requireKeys);
            assertEquals("first ", taping.played(old.patient(), 0, 99));
            assertEquals(
                    "Rests a lot",
                    old.patient().call(() -> notes.read(old.id())).text());
            assertEquals(before, onDisk(taping));
            assertEquals("first ", everything().played(story.patient(), 0, 99), "what is new is sealed as well");
        }
    }
}
