package org.hufu.portal.parser;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.hufu.core.conformity.Reason;
import org.hufu.core.formats.Parsing;
import org.hufu.core.table.MalformedTable;
import org.hufu.core.table.Table;
import org.hufu.core.xml.MalformedXml;
import org.hufu.core.xml.XmlElement;

/**
 * The process that parses. Reads requests (kind, length, bytes), answers each with a byte and what
 * follows, and ends when nobody can ask any more. It knows no secret and opens no connection.
 */
final class ParserProgram {
  /** A table or an element follows. */
  static final int PARSED = 1;

  /** A reason follows. */
  static final int REFUSED = 2;

  private ParserProgram() {}

  public static void main(String[] arguments) throws IOException {
    DataInputStream requests = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream answers =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    answers.writeByte(PARSED); // ready
    answers.flush();
    try {
      while (true) {
        Kind kind = Kind.valueOf(requests.readUTF());
        byte[] file = requests.readNBytes(requests.readInt());
        answer(kind, file, answers);
        answers.flush();
      }
    } catch (EOFException e) {
      return; // nobody asks any more
    }
  }

  private static void answer(Kind kind, byte[] file, DataOutputStream answers) throws IOException {
    try {
      if (kind == Kind.WORKBOOK) {
        Table table = Parsing.HERE.workbook(file);
        answers.writeByte(PARSED);
        ParserWire.write(answers, table);
      } else {
        XmlElement root = Parsing.HERE.xml(file);
        answers.writeByte(PARSED);
        ParserWire.write(answers, root);
      }
    } catch (MalformedTable e) {
      refuse(answers, e.reason());
    } catch (MalformedXml e) {
      refuse(answers, e.reason());
    }
  }

  private static void refuse(DataOutputStream answers, Reason reason) throws IOException {
    answers.writeByte(REFUSED);
    ParserWire.write(answers, reason);
  }
}
