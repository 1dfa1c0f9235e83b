// The usual design of a signalling server, as tutorials have it: join a room, relay to the others in it.
// No ticket, no admission, no check of what is relayed.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], cors: { origin: true } });

io.on('connection', (socket) => {
  const room = socket.handshake.query.room;
  socket.join(room);
  for (const event of ['offer', 'answer', 'candidate']) {
    socket.on(event, (message) => socket.to(room).emit(event, message));
  }
});

http.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
