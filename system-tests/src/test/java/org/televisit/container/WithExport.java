package org.televisit.container;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.televisit.application.export.ExportService;
import org.televisit.application.export.PersonExport;

/** Somebody takes the data of a visit's patient along, and what lies in the archive. */
abstract class WithExport extends WithContent {

    @EJB(lookup = "java:app/televisit-ejb/ExportService")
    ExportService service;

    @Inject
    PersonExport export;

    String patientId() {
        return story.seenBy(story.patient()).patientId();
    }

    Map<String, byte[]> takenBy(As who, Locale language) {
        String id = patientId();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        justSignedIn(() -> who.call(() -> {
            export.write(service.begin(id), language, out);
            return null;
        }));
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static JsonObject json(Map<String, byte[]> files, String name) {
        return Json.createReader(new ByteArrayInputStream(files.get(name))).readObject();
    }

    String folder(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(story.id() + "/visit.json"))
                .findFirst()
                .orElseThrow()
                .replace("visit.json", "");
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
