package org.televisit.application.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.call.CallService;
import org.televisit.application.chat.ChatEntry;
import org.televisit.application.chat.ChatHistory;
import org.televisit.application.chat.ChatService;
import org.televisit.application.clinical.NoteService;
import org.televisit.application.clinical.NoteView;
import org.televisit.application.clinical.PrescriptionService;
import org.televisit.application.clinical.PrescriptionView;
import org.televisit.application.document.DocumentService;
import org.televisit.application.document.DocumentView;
import org.televisit.application.recording.RecordingPart;
import org.televisit.application.recording.RecordingService;
import org.televisit.application.recording.RecordingView;
import org.televisit.application.recording.TakeView;
import org.televisit.domain.chat.ChatKey;
import org.televisit.domain.shared.BusinessException;

/** Writes one visit into the archive: its files first, then what tells of it and names them. */
@Dependent
class VisitExport {

    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int PAGE = 100;

    @Inject
    private ExportService service;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private CallService calls;

    @Inject
    private ChatService chat;

    @Inject
    private NoteService notes;

    @Inject
    private PrescriptionService prescriptions;

    @Inject
    private DocumentService documents;

    @Inject
    private RecordingService recordings;

    /** A part of a visit; what cannot be read is named in the archive, and the others go on. */
    private interface Part {
        void write() throws IOException;
    }

    void write(String id, Archive archive) throws IOException {
        ExportedVisit more = service.visit(id);
        AppointmentView visit = appointments.one(id);
        String folder = "visits/" + FOLDER.format(visit.startsAt()) + "_" + id + "/";
        PrettyJson json = VisitJson.of(visit, calls.summary(id), more);
        part(archive, folder + "chat", () -> json.withAll("chat", chat(id, folder, archive), each -> each));
        part(archive, folder + "note", () -> {
            NoteView note = notes.read(id);
            json.with("note", note.isSigned() ? VisitJson.of(note) : null);
        });
        part(
                archive,
                folder + "prescriptions",
                () -> json.withAll("prescriptions", prescriptions(id, folder, archive), each -> each));
        part(
                archive,
                folder + "documents",
                () -> json.withAll("documents", documents(id, folder, archive), each -> each));
        part(
                archive,
                folder + "recordings",
                () -> json.withAll("recordings", recordings(id, folder, archive), each -> each));
        String measured = folder + "connection.json";
        part(archive, measured, () -> {
            ExportedMeasures measures = service.measures(id);
            if (!measures.isEmpty()) {
                archive.add(measured, MeasuresJson.of(measures).json());
            }
        });
        archive.add(folder + "visit.json", json.json());
    }

    private static void part(Archive archive, String path, Part part) throws IOException {
        try {
            part.write();
        } catch (BusinessException refusal) {
            archive.lacks(path, refusal.reason());
        }
    }

    /** Writes a file; answers its name for the JSON beside it, null when it could not be read whole. */
    private static String file(Archive archive, String folder, String name, Archive.Content content)
            throws IOException {
        try {
            archive.add(folder + name, content);
            return name;
        } catch (BusinessException refusal) {
            archive.lacks(folder + name, refusal.reason());
            return null;
        }
    }

    private List<PrettyJson> chat(String id, String folder, Archive archive) throws IOException {
        List<ChatEntry> entries = new ArrayList<>();
        ChatKey before = null;
        do {
            ChatHistory page = chat.read(id, before, PAGE);
            entries.addAll(0, page.entries());
            before = page.earlier();
        } while (before != null);
        List<PrettyJson> all = new ArrayList<>();
        for (ChatEntry entry : entries) {
            PrettyJson line = PrettyJson.object()
                    .with("at", entry.at())
                    .with("from", entry.own() ? "patient" : "doctor")
                    .with("sender", entry.sender())
                    .with("text", entry.text());
            if (entry.file() != null) {
                String name = "chat/" + (all.size() + 1) + "-"
                        + Archive.safe(entry.file().name());
                line.with(
                                "file",
                                file(
                                        archive,
                                        folder,
                                        name,
                                        out -> out.write(
                                                chat.fetch(id, entry.file().id())
                                                        .content())))
                        .with("fileName", entry.file().name());
            }
            all.add(line);
        }
        return all;
    }

    private List<PrettyJson> prescriptions(String id, String folder, Archive archive) throws IOException {
        List<PrettyJson> all = new ArrayList<>();
        for (PrescriptionView each : prescriptions.all(id)) {
            if (!each.isDraft()) {
                String name = "prescriptions/" + (all.size() + 1) + ".pdf";
                String file = file(archive, folder, name, out -> out.write(prescriptions.paper(id, each.id(), null)));
                all.add(VisitJson.of(each).with("file", file));
            }
        }
        return all;
    }

    private List<PrettyJson> documents(String id, String folder, Archive archive) throws IOException {
        List<PrettyJson> all = new ArrayList<>();
        for (DocumentView each : documents.all(id)) {
            String name = "documents/" + (all.size() + 1) + "-" + Archive.safe(each.name());
            String file = file(
                    archive,
                    folder,
                    name,
                    out -> out.write(documents.fetch(id, each.id()).content()));
            all.add(PrettyJson.object()
                    .with("name", each.name())
                    .with("from", each.own() ? "patient" : "doctor")
                    .with("mediaType", each.mediaType())
                    .with("bytes", each.sizeBytes())
                    .with("sharedAt", each.sharedAt())
                    .with("seenAt", each.seenAt())
                    .with("file", file));
        }
        return all;
    }

    private List<PrettyJson> recordings(String id, String folder, Archive archive) throws IOException {
        List<PrettyJson> all = new ArrayList<>();
        for (RecordingView each : recordings.of(id)) {
            List<PrettyJson> parts = new ArrayList<>();
            for (TakeView take : each.playable() ? each.parts() : List.<TakeView>of()) {
                String type = take.mediaType().startsWith("video/mp4") ? ".mp4" : ".webm";
                String name = "recordings/" + (all.size() + 1) + "-" + take.number() + type;
                parts.add(VisitJson.of(take)
                        .with("file", file(archive, folder, name, out -> media(id, each.id(), take.number(), out))));
            }
            all.add(PrettyJson.object()
                    .with("status", each.status())
                    .with("ending", each.ending())
                    .with("askedAt", each.askedAt())
                    .with("startedAt", each.startedAt())
                    .with("endedAt", each.endedAt())
                    .withAll("parts", parts, part -> part));
        }
        return all;
    }

    // some mebibytes at a time: the whole never lies in memory
    private void media(String id, String recording, int take, OutputStream out) throws IOException {
        long next = 0;
        RecordingPart part;
        do {
            part = recordings.play(id, recording, take, next, Long.MAX_VALUE);
            out.write(part.content());
            next += part.content().length;
        } while (next < part.total());
    }
}
