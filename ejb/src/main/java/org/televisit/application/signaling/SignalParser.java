package org.televisit.application.signaling;

import static org.televisit.application.signaling.SignalFault.malformed;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.televisit.domain.chat.ChatMessage;
import org.televisit.domain.chat.ChatText;

/** Reads a client's frame strictly: one object, closed member sets, no duplicate, nothing deeper than a candidate. */
final class SignalParser {

    private static final int SDP_CHARACTERS = 48 * 1024;
    private static final int CANDIDATE_CHARACTERS = 1024;
    private static final int LONGEST_SETUP_MILLIS = 600_000;
    private static final int NUMBER_CHARACTERS = 10;
    private static final int ID_CHARACTERS = 36;
    private static final int SEAT_CHARACTERS = 16;

    private static final Set<String> BARE = Set.of("type");
    private static final Set<String> DESCRIPTION = Set.of("type", "sdp", "connection", "to");
    private static final Set<String> CANDIDATE = Set.of("type", "candidate", "connection", "to");
    private static final Set<String> CANDIDATE_INIT =
            Set.of("candidate", "sdpMid", "sdpMLineIndex", "usernameFragment");
    private static final Set<String> MEDIA_STATE = Set.of("type", "microphone", "camera");
    private static final Set<String> SCREEN = Set.of("type", "on");
    private static final Set<String> MEDIA_REPORT = Set.of("type", "audioReceived", "videoReceived", "framesDecoded");
    private static final Set<String> SETUP = Set.of("type", "milliseconds");
    private static final Set<String> CHAT = Set.of("type", "id", "text");
    private static final Set<String> CHAT_SINCE = Set.of("type", "sequence");
    private static final Set<String> ADMIT = Set.of("type", "anyway");
    private static final Set<String> GUEST_CONSENT = Set.of("type", "guest", "agreed");
    private static final Set<String> TROUBLE = Set.of("type", "cause");

    /** Looking a factory up costs fifty times what parsing a frame does. */
    private static final JsonParserFactory FACTORY = Json.createParserFactory(Map.of());

    private SignalParser() {}

    static SignalMessage parse(String frame) throws SignalFault {
        Members members = read(frame);
        if (members.has("from")) {
            throw new SignalFault(ErrorCode.FORGED, null);
        }
        String type = members.text("type", 32);
        return switch (type) {
            case "offer" -> {
                members.only(DESCRIPTION);
                yield new SignalMessage.Offer(members.text("sdp", SDP_CHARACTERS), connection(members), to(members));
            }
            case "answer" -> {
                members.only(DESCRIPTION);
                yield new SignalMessage.Answer(members.text("sdp", SDP_CHARACTERS), connection(members), to(members));
            }
            case "candidate" -> candidate(members);
            case "media-state" -> {
                members.only(MEDIA_STATE);
                yield new SignalMessage.MediaState(members.flag("microphone"), members.flag("camera"));
            }
            case "media-report" -> report(members);
            case "setup" -> {
                members.only(SETUP);
                yield new SignalMessage.Setup(members.number("milliseconds", 0, LONGEST_SETUP_MILLIS));
            }
            case "trouble" -> trouble(members);
            default -> inTheRoom(type, members);
        };
    }

    /** What the two do beside the media between them. */
    private static SignalMessage inTheRoom(String type, Members members) throws SignalFault {
        return switch (type) {
            case "screen" -> {
                members.only(SCREEN);
                yield new SignalMessage.Screen(members.flag("on"));
            }
            case "proof-commit", "proof-reveal" -> ProofWords.read(type, members, connection(members));
            case "chat" -> chat(members);
            case "chat-since" -> {
                members.only(CHAT_SINCE);
                yield new SignalMessage.ChatSince(members.number("sequence", 0, Integer.MAX_VALUE));
            }
            case "quality-state" -> QualityWords.read(members);
            case "guest-consent" -> {
                members.only(GUEST_CONSENT);
                yield new SignalMessage.GuestConsent(members.text("guest", SEAT_CHARACTERS), members.flag("agreed"));
            }
            case "recording" -> RecordingWords.read(members);
            case "admit" -> {
                members.only(ADMIT);
                yield new SignalMessage.Admit(members.has("anyway") && members.flag("anyway"));
            }
            default -> bare(type, members);
        };
    }

    private static SignalMessage bare(String type, Members members) throws SignalFault {
        SignalMessage message =
                switch (type) {
                    case "ice-servers" -> new SignalMessage.IceServersWanted();
                    case "leave" -> new SignalMessage.Leave();
                    case "ping" -> new SignalMessage.Ping();
                    default -> throw new SignalFault(ErrorCode.UNKNOWN_TYPE, null);
                };
        members.only(BARE);
        return message;
    }

    private static SignalMessage candidate(Members members) throws SignalFault {
        members.only(CANDIDATE);
        Members init = members.objectOrNull("candidate");
        if (init == null) {
            return new SignalMessage.Candidate(null, connection(members), to(members));
        }
        init.only(CANDIDATE_INIT);
        init.optionalText("sdpMid", 64);
        init.optionalNumber("sdpMLineIndex", 0, 65_535);
        init.optionalText("usernameFragment", 256);
        return new SignalMessage.Candidate(
                init.text("candidate", CANDIDATE_CHARACTERS), connection(members), to(members));
    }

    private static SignalMessage report(Members members) throws SignalFault {
        members.only(MEDIA_REPORT);
        return new SignalMessage.Report(new MediaReport(
                members.flag("audioReceived"),
                members.flag("videoReceived"),
                members.number("framesDecoded", 0, Integer.MAX_VALUE)));
    }

    private static SignalMessage trouble(Members members) throws SignalFault {
        members.only(TROUBLE);
        String cause = members.text("cause", 16);
        for (Trouble trouble : Trouble.values()) {
            if (trouble.name().toLowerCase(Locale.ROOT).equals(cause)) {
                return new SignalMessage.Troubled(trouble);
            }
        }
        throw malformed("cause");
    }

    private static SignalMessage chat(Members members) throws SignalFault {
        members.only(CHAT);
        String id = members.text("id", ID_CHARACTERS);
        if (!ChatMessage.isClientId(id)) {
            throw malformed("id");
        }
        String text = members.text("text", ChatText.LONGEST);
        if (text.isBlank()) {
            throw malformed("text");
        }
        return new SignalMessage.Chat(id, text);
    }

    /** The seat a frame is for; null where it names none. */
    private static String to(Members members) throws SignalFault {
        return members.has("to") ? members.text("to", SEAT_CHARACTERS) : null;
    }

    /** Two instance numbers with a dot between. */
    private static String connection(Members members) throws SignalFault {
        String connection = members.text("connection", 2 * NUMBER_CHARACTERS + 1);
        int dot = connection.indexOf('.');
        for (int i = 0; i < connection.length(); i++) {
            char c = connection.charAt(i);
            if (i != dot && (c < '0' || c > '9')) {
                throw malformed("connection");
            }
        }
        if (dot < 1 || dot == connection.length() - 1) {
            throw malformed("connection");
        }
        return connection;
    }

    private static Members read(String frame) throws SignalFault {
        try (JsonParser parser = FACTORY.createParser(new StringReader(frame))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw malformed("not an object");
            }
            Members members = object(parser, 1);
            if (parser.hasNext()) {
                throw malformed("text after the object");
            }
            return members;
        } catch (JsonException | java.util.NoSuchElementException e) {
            throw malformed("not JSON");
        }
    }

    private static Members object(JsonParser parser, int depth) throws SignalFault {
        Members members = new Members();
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String name = parser.getString();
            members.put(name, value(parser, depth));
        }
        return members;
    }

    private static Object value(JsonParser parser, int depth) throws SignalFault {
        return switch (parser.next()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> Members.NULL;
            case VALUE_NUMBER -> number(parser);
            case START_OBJECT -> {
                if (depth > 1) {
                    throw malformed("too deep");
                }
                yield object(parser, depth + 1);
            }
            default -> throw malformed("array");
        };
    }

    private static Long number(JsonParser parser) throws SignalFault {
        String digits = parser.isIntegralNumber() ? parser.getString() : "";
        if (digits.isEmpty() || digits.length() > NUMBER_CHARACTERS) {
            throw malformed("number");
        }
        return Long.valueOf(digits);
    }
}
