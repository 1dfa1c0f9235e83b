import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws our app icons as PNG, for the systems that take no SVG. Run by the build:
 * {@code java Icons.java FROM TO}. It reads what those icons are made of and no more: rect and path, the latter of
 * absolute M, L, Q and Z.
 */
public final class Icons {

    private static final double GRID = 32;

    private Icons() {}

    /** @param paths the folder of the drawings and the folder for the pictures */
    public static void main(String[] paths) throws Exception {
        Path from = Path.of(paths[0]);
        Path to = Files.createDirectories(Path.of(paths[1]));
        draw(from.resolve("icon.svg"), 192, to.resolve("icon-192.png"));
        draw(from.resolve("icon.svg"), 512, to.resolve("icon-512.png"));
        draw(from.resolve("icon-maskable.svg"), 512, to.resolve("icon-maskable-512.png"));
        draw(from.resolve("icon-maskable.svg"), 180, to.resolve("apple-touch-icon.png"));
    }

    private static void draw(Path drawing, int pixels, Path picture) throws Exception {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(pixels / GRID, pixels / GRID);
        NodeList parts = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(drawing.toFile())
                .getDocumentElement()
                .getElementsByTagName("*");
        for (int i = 0; i < parts.getLength(); i++) {
            Element part = (Element) parts.item(i);
            canvas.setColor(Color.decode(part.getAttribute("fill")));
            canvas.fill(part.getTagName().equals("rect") ? rectangle(part) : path(part.getAttribute("d")));
        }
        canvas.dispose();
        if (!ImageIO.write(image, "png", picture.toFile())) {
            throw new IOException("No PNG could be written");
        }
    }

    private static Shape rectangle(Element rect) {
        double round = 2 * number(rect, "rx");
        return new RoundRectangle2D.Double(
                number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"), round, round);
    }

    private static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static Shape path(String steps) {
        Path2D path = new Path2D.Double();
        Scanner words = new Scanner(steps.replaceAll("([MLQZ])", " $1 "));
        while (words.hasNext()) {
            switch (words.next().charAt(0)) {
                case 'M' -> path.moveTo(next(words), next(words));
                case 'L' -> path.lineTo(next(words), next(words));
                case 'Q' -> path.quadTo(next(words), next(words), next(words), next(words));
                case 'Z' -> path.closePath();
                default -> throw new IllegalArgumentException("Not understood: " + steps);
            }
        }
        return path;
    }

    private static double next(Scanner words) {
        return Double.parseDouble(words.next());
    }
}
