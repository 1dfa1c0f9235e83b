package org.televisit.application.export;

import jakarta.json.JsonObject;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.PaymentView;
import org.televisit.application.appointment.PreparationView;
import org.televisit.application.call.CallSummaryView;
import org.televisit.application.clinical.NoteView;
import org.televisit.application.clinical.PrescriptionView;
import org.televisit.application.recording.TakeView;

/** A visit and what belongs to it as the archive's JSON; docs/export.md documents each member. */
final class VisitJson {

    private VisitJson() {}

    static PrettyJson of(AppointmentView visit, CallSummaryView call, ExportedVisit more) {
        return PrettyJson.object()
                .with("id", visit.id())
                .with("doctor", visit.practitionerName())
                .with("visitType", visit.visitTypeCode())
                .with("startsAt", visit.startsAt())
                .with("endsAt", visit.endsAt())
                .with("zone", visit.zone())
                .with("status", visit.status())
                .with("cancellationReason", visit.cancellationReason())
                .with("channel", visit.channel())
                .with("message", visit.note())
                .with("payment", of(visit.payment()))
                .with("call", of(call))
                .with("preparation", of(visit.preparation()))
                .with("survey", of(more.rating()))
                .withAll("guests", more.guests(), VisitJson::of);
    }

    private static JsonObject of(PaymentView payment) {
        return payment == null || payment.currency() == null
                ? null
                : PrettyJson.object()
                        .with("status", payment.status())
                        .with("amountMinor", payment.amountMinor())
                        .with("currency", payment.currency())
                        .with("paidAt", payment.paidAt())
                        .json();
    }

    private static JsonObject of(CallSummaryView call) {
        return call.callId() == null
                ? null
                : PrettyJson.object()
                        .with("status", call.callStatus())
                        .with("startedAt", call.startedAt())
                        .with("endedAt", call.endedAt())
                        .with("durationSeconds", call.durationSeconds())
                        .json();
    }

    private static JsonObject of(PreparationView left) {
        return left == null
                ? null
                : PrettyJson.object()
                        .with("place", left.place())
                        .with("callBackNumber", left.callBackNumber())
                        .with("leftAt", left.leftAt())
                        .with("agreedVersion", left.agreedVersion())
                        .with("agreedAt", left.agreedAt())
                        .with("doctorsMessage", left.message())
                        .with("doctorsMessageAt", left.messageAt())
                        .json();
    }

    private static JsonObject of(ExportedVisit.Said said) {
        return said == null
                ? null
                : PrettyJson.object()
                        .with("stars", said.stars())
                        .with("pictureAndSound", said.survey().pictureAndSound())
                        .with("easyToJoin", said.survey().easyToJoin())
                        .with("concernMet", said.survey().concernMet())
                        .with("words", said.words())
                        .with("at", said.at())
                        .json();
    }

    private static PrettyJson of(ExportedVisit.Guest guest) {
        return PrettyJson.object()
                .with("name", guest.name())
                .with("kind", guest.kind())
                .with("status", guest.status())
                .with("invitedAt", guest.invitedAt())
                .withAll("consents", guest.words(), word -> PrettyJson.object()
                        .with("by", word.byDoctor() ? "doctor" : "patient")
                        .with("agreed", word.agreed())
                        .with("textVersion", word.textVersion())
                        .with("at", word.at()));
    }

    static JsonObject of(NoteView note) {
        return PrettyJson.object()
                .with("author", note.author())
                .with("signedAt", note.signedAt())
                .with("text", note.text())
                .withAll("amendments", note.amendments(), each -> PrettyJson.object()
                        .with("at", each.at())
                        .with("author", each.author())
                        .with("reason", each.reason())
                        .with("text", each.text()))
                .json();
    }

    static PrettyJson of(PrescriptionView prescription) {
        return PrettyJson.object()
                .with("status", prescription.status())
                .with("author", prescription.author())
                .with("signedAt", prescription.signedAt())
                .with("withdrawnAt", prescription.withdrawnAt())
                .with("withdrawnFor", prescription.withdrawnFor())
                .withAll("lines", prescription.lines(), line -> PrettyJson.object()
                        .with("medicine", line.medicine())
                        .with("dose", line.dose())
                        .with("frequency", line.frequency())
                        .with("days", line.days())
                        .with("note", line.note()));
    }

    static PrettyJson of(TakeView take) {
        return PrettyJson.object()
                .with("mediaType", take.mediaType())
                .with("begunAt", take.begunAt())
                .with("millis", take.millis());
    }
}
